package org.activesync4j.testkit.conversation;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.activesync4j.Version;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A conversation that exists from 16.0 on. */
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@EnumSource(
        value = Version.class,
        names = {"V16_0", "V16_1"})
@interface From16_0 {}
