/** JMH benchmarks of the codec, beside other codecs over the same documents, and of the mapping. */
@org.jspecify.annotations.NullMarked
package org.activesync4j.examples.benchmarks;
