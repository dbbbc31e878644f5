package org.activesync4j.spi;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Leads each call of an interface through a wrapping, and wraps what comes back if it can be called in turn. */
record WrappedCalls(Class<?> type, Object target, Wrapping wrapping) implements InvocationHandler {

    <C> C proxy(Class<C> as) {
        return as.cast(Proxy.newProxyInstance(as.getClassLoader(), new Class<?>[] {as}, this));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Exception {
        if (method.getDeclaringClass() == Object.class) {
            return ofObject(proxy, method, arguments);
        }
        Invocation call = Invocation.of(type, target, method, arguments);
        return wrapped(call, wrapping.around(call));
    }

    private Object ofObject(Object proxy, Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "wrapped " + target;
        };
    }

    private @Nullable Object wrapped(Invocation call, @Nullable Object result) {
        if (call.is(Driver.class, "open") && result instanceof Account account) {
            return wrapping.wrap(Account.class, account);
        }
        if (call.asksForAbility() && result instanceof Optional<?> found) {
            return found.map(ability -> wrapped((Class<?>) call.arguments().get(0), ability));
        }
        return result;
    }

    private <C> C wrapped(Class<C> ability, Object found) {
        return wrapping.wrap(ability, ability.cast(found));
    }
}
