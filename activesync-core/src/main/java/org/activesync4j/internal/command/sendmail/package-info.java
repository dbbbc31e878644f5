/** The SendMail command. */
@NullMarked
package org.activesync4j.internal.command.sendmail;

import org.jspecify.annotations.NullMarked;
