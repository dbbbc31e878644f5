/**
 * A driver over files that people have already: Maildir++ for mail; vdir, one file for each card or event, for the rest.
 */
@NullMarked
package org.activesync4j.examples.files;

import org.jspecify.annotations.NullMarked;
