/** What a groupware product implements: the driver, its accounts, and the abilities they may offer. */
@NullMarked
package org.activesync4j.spi;

import org.jspecify.annotations.NullMarked;
