/** The tags of Exchange ActiveSync: one class for each code page of [MS-ASWBXML], its constants in the order of the tokens. */
@NullMarked
package org.activesync4j.wbxml.page;

import org.jspecify.annotations.NullMarked;
