package org.activesync4j.testkit.response;

/** What an element holds: other elements, or one value. */
sealed interface Content permits Children, Scalar {}
