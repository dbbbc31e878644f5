package org.activesync4j.testkit.conversation;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.activesync4j.Version;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A conversation that goes alike at every version. */
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@EnumSource(Version.class)
@interface EveryVersion {}
