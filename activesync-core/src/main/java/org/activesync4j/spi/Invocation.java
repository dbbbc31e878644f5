package org.activesync4j.spi;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A call on its way to a driver, an account or an ability; see {@link Wrapping}. Used once, on the caller's thread. */
public final class Invocation {

    private final Class<?> type;
    private final Object target;
    private final Method method;
    private final List<@Nullable Object> arguments;

    Invocation(Class<?> type, Object target, Method method, List<@Nullable Object> arguments) {
        this.type = type;
        this.target = target;
        this.method = method;
        this.arguments = Collections.unmodifiableList(arguments);
    }

    /**
     * Names the call, for logs and metrics.
     *
     * @return interface and method, such as {@code Account.look}
     */
    public String name() {
        return type.getSimpleName() + "." + method.getName();
    }

    /**
     * Tells whether this is a call of the given method.
     *
     * @param owner the interface
     * @param name the method's name
     * @return whether
     */
    public boolean is(Class<?> owner, String name) {
        return type == owner && method.getName().equals(name);
    }

    /**
     * Tells whether this only asks for an ability: no data is touched.
     *
     * @return whether
     */
    public boolean asksForAbility() {
        return is(Driver.class, "capability") || is(Account.class, "capability");
    }

    /**
     * Tells whether the method returns nothing, so that {@code null} is no answer missing.
     *
     * @return whether
     */
    public boolean returnsNothing() {
        return method.getReturnType() == void.class;
    }

    /**
     * Tells what is handed over.
     *
     * @return the arguments in order
     */
    public List<@Nullable Object> arguments() {
        return arguments;
    }

    /**
     * Hands over something else.
     *
     * @param change what becomes of each argument; it is not asked about {@code null}
     * @return the same call with other arguments
     */
    public Invocation with(UnaryOperator<Object> change) {
        List<@Nullable Object> changed = new ArrayList<>();
        for (Object argument : arguments) {
            changed.add(argument == null ? null : change.apply(argument));
        }
        return new Invocation(type, target, method, changed);
    }

    /**
     * Does the call.
     *
     * @return what the method returned
     * @throws Exception what the method threw
     */
    public @Nullable Object proceed() throws Exception {
        try {
            return method.invoke(target, arguments.toArray());
        } catch (InvocationTargetException thrown) {
            throw cause(thrown);
        } catch (IllegalAccessException hidden) {
            throw new IllegalArgumentException(type + " is no public interface", hidden);
        }
    }

    private static Exception cause(InvocationTargetException thrown) {
        Throwable cause = thrown.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof Exception exception ? exception : thrown;
    }

    /** Returns the name, never the arguments. */
    @Override
    public String toString() {
        return name();
    }

    static Invocation of(Class<?> type, Object target, Method method, Object @Nullable [] arguments) {
        return new Invocation(type, target, method, arguments == null ? List.of() : Arrays.asList(arguments));
    }
}
