/** The Provision command: policies in two phases, and wipes; see [MS-ASPROV]. */
@NullMarked
package org.activesync4j.internal.command.provision;

import org.jspecify.annotations.NullMarked;
