package org.activesync4j.testkit.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the rules that are made for what is wrong here. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface CaughtBy {

    /** The group of the rules; the contract itself if it has no groups. */
    Class<?> group() default Void.class;

    /** The methods. */
    String[] value();
}
