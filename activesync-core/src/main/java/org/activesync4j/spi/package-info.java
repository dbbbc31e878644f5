/**
 * The driver side: what a groupware product implements so that its data can be synchronised.
 *
 * <p>Begin with {@link org.activesync4j.spi.Driver} and {@link org.activesync4j.spi.Account}; everything else here is a
 * value that they exchange, or an optional ability.
 */
@NullMarked
package org.activesync4j.spi;

import org.jspecify.annotations.NullMarked;
