package org.activesync4j.testkit.conversation;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.activesync4j.Version;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A conversation that exists from 14.1 on. */
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@EnumSource(
        value = Version.class,
        names = {"V2_5", "V12_0", "V12_1", "V14_0"},
        mode = EnumSource.Mode.EXCLUDE)
@interface From14_1 {}
