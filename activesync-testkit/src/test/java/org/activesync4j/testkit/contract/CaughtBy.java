package org.activesync4j.testkit.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the rule that is made for what is wrong here. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface CaughtBy {

    /** The group of the rule; the contract itself if it has no groups. */
    Class<?> group() default Void.class;

    /** The method. */
    String value();
}
