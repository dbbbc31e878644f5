package org.activesync4j;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;

/** What a caller or an heir of a public class sees: its ancestors, and the types in its public and protected members. */
final class ExposedTypes extends ArchCondition<JavaClass> {

    private final DescribedPredicate<JavaClass> allowed;

    private ExposedTypes(DescribedPredicate<JavaClass> allowed) {
        super("expose only " + allowed.getDescription());
        this.allowed = allowed;
    }

    static ArchCondition<JavaClass> exposeOnly(DescribedPredicate<JavaClass> allowed) {
        return new ExposedTypes(allowed);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (!visible(type)) {
            return;
        }
        check(type.getDescription(), ancestry(type), events);
        type.getMembers().stream()
                .filter(member -> visible(member.getModifiers()))
                .forEach(member -> check(member.getDescription(), signature(member), events));
    }

    private void check(String place, Stream<JavaClass> exposed, ConditionEvents events) {
        exposed.map(JavaClass::getBaseComponentType)
                .filter(type -> !type.isPrimitive() && !allowed.test(type))
                .distinct()
                .forEach(type -> events.add(SimpleConditionEvent.violated(type, place + " exposes " + type.getName())));
    }

    private static boolean visible(JavaClass type) {
        return visible(type.getModifiers())
                && type.getEnclosingClass().map(ExposedTypes::visible).orElse(true);
    }

    private static boolean visible(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaClass> ancestry(JavaClass type) {
        Stream<JavaType> inherited = Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
        return Stream.concat(inherited, type.getTypeParameters().stream())
                .flatMap(involved -> involved.getAllInvolvedRawTypes().stream());
    }

    private static Stream<JavaClass> signature(JavaMember member) {
        Stream<JavaClass> thrown =
                member instanceof JavaCodeUnit code ? code.getExceptionTypes().stream() : Stream.of();
        return Stream.concat(member.getAllInvolvedRawTypes().stream(), thrown);
    }
}
