/** Sample data of our own making: mails, events, tasks, cards and notes, in the formats that people have. */
@NullMarked
package org.activesync4j.examples.server.sample;

import org.jspecify.annotations.NullMarked;
