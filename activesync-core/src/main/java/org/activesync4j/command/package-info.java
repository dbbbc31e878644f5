/**
 * For those who add a command: a command decodes a {@link org.activesync4j.command.Call}, handles it within an {@link
 * org.activesync4j.command.Exchange}, and encodes a {@link org.activesync4j.command.Reply}.
 */
@NullMarked
package org.activesync4j.command;

import org.jspecify.annotations.NullMarked;
