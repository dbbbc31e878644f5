/** Bodies for devices: choice of a form, conversion, truncation and preview, once for all classes of items. */
@NullMarked
package org.activesync4j.internal.body;

import org.jspecify.annotations.NullMarked;
