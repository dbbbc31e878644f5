package org.activesync4j.testkit.conversation;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.activesync4j.Version;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A conversation that exists from 12.0 on. */
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@EnumSource(
        value = Version.class,
        names = {"V2_5"},
        mode = EnumSource.Mode.EXCLUDE)
@interface From12_0 {}
