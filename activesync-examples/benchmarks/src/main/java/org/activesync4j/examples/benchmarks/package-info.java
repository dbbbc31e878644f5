/** JMH benchmarks of the codec, beside other codecs over the same documents. */
@org.jspecify.annotations.NullMarked
package org.activesync4j.examples.benchmarks;
