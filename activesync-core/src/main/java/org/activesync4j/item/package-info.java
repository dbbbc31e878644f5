/** Items as devices and drivers see them: properties, schemas and the values they hold. */
@NullMarked
package org.activesync4j.item;

import org.jspecify.annotations.NullMarked;
