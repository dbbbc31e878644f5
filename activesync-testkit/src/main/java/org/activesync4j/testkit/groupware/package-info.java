/** The reference groupware: everything a driver can do, in memory, with a hand for tests. */
@NullMarked
package org.activesync4j.testkit.groupware;

import org.jspecify.annotations.NullMarked;
