/** What the commands that look at collections share: loading what is stored, looking, and comparing. */
@NullMarked
package org.activesync4j.internal.collection;

import org.jspecify.annotations.NullMarked;
