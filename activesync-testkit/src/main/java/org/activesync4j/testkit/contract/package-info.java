/**
 * Conformance contracts: JUnit suites that tell whether a driver or a store keeps its bargain. Extend one in your tests.
 *
 * <p>The name of a rule begins with its weight. {@code required_}: without it items are lost or doubled, or devices never
 * come to rest. {@code optional_}: it is better so, and the library gets along without. {@code untested_}: as required as
 * the others, but only your help can show it; as long as you do not override the method that the rule names, it is skipped.
 * A rule about an ability that is not there is skipped as well. Each failure says what to check.
 */
@NullMarked
package org.activesync4j.testkit.contract;

import org.jspecify.annotations.NullMarked;
