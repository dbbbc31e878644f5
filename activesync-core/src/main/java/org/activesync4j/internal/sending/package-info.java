/** Sending: what SendMail, SmartReply and SmartForward have in common. */
@NullMarked
package org.activesync4j.internal.sending;

import org.jspecify.annotations.NullMarked;
