package org.activesync4j.testkit.madeup;

/** Ability of an account that the library does not know: knows how users are greeted. */
@FunctionalInterface
public interface Greeter {

    /**
     * Greets somebody.
     *
     * @param name who
     * @return the greeting
     */
    String greet(String name);
}
