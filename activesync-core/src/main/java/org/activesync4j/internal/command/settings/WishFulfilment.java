package org.activesync4j.internal.command.settings;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.activesync4j.Version;
import org.activesync4j.command.Exchange;
import org.activesync4j.command.Status;
import org.activesync4j.command.StatusException;
import org.activesync4j.spi.Absence;
import org.activesync4j.spi.Absence.Audience;
import org.activesync4j.spi.Absence.Period;
import org.activesync4j.spi.Absence.Reply;
import org.activesync4j.spi.Absence.State;
import org.activesync4j.spi.DevicePasswords;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.Identities;
import org.activesync4j.spi.OutOfOffice;
import org.activesync4j.state.DeviceInformation;
import org.activesync4j.state.DeviceInformation.Field;
import org.activesync4j.state.PolicyElement;
import org.activesync4j.wbxml.Tag;

/** Does what a device wishes of one property. What one driver's ability refuses concerns that property alone. */
final class WishFulfilment {

    private final Exchange exchange;

    WishFulfilment(Exchange exchange) {
        this.exchange = exchange;
    }

    Setting fulfil(Wish wish) {
        try {
            return attempt(wish);
        } catch (DriverException refused) {
            return new Setting.Noted(wish.property(), SettingStatus.of(refused));
        }
    }

    private Setting attempt(Wish wish) {
        if (wish instanceof Wish.Wrong wrong) {
            return new Setting.Noted(wrong.property(), wrong.status());
        }
        if (wish instanceof Wish.Inform inform) {
            return noted(wish, inform(inform.information()));
        }
        if (wish instanceof Wish.Unlock unlock) {
            return noted(wish, keep(unlock.password()));
        }
        if (wish instanceof Wish.Answer answer) {
            return noted(wish, answer(answer));
        }
        if (wish instanceof Wish.WhatIsAnswered asked) {
            return exchange.capability(OutOfOffice.class)
                    .<Setting>map(able -> new Setting.Answers(able.absence(), asked.form()))
                    .orElseGet(() -> unable(wish.property()));
        }
        if (wish instanceof Wish.WhoAmI) {
            return exchange.capability(Identities.class)
                    .<Setting>map(able -> new Setting.You(able.identities()))
                    .orElseGet(() -> unable(wish.property()));
        }
        return new Setting.NoTemplates();
    }

    private static Setting noted(Wish wish, int status) {
        return new Setting.Noted(wish.property(), status);
    }

    private static Setting unable(Tag property) {
        return new Setting.Noted(property, SettingStatus.ACCESS_DENIED);
    }

    private int inform(DeviceInformation information) {
        DeviceInformation known = exchange.device().information().with(information);
        boolean textsOut =
                information.get(Field.ENABLE_OUTBOUND_SMS).filter("1"::equals).isPresent();
        if (exchange.version() == Version.V14_0
                && textsOut
                && known.get(Field.PHONE_NUMBER).isEmpty()) {
            return SettingStatus.INVALID_ARGUMENTS;
        }
        boolean removed = exchange.devices()
                .update(exchange.key(), device -> device.withInformation(information))
                .isEmpty();
        if (removed) {
            throw new StatusException(Status.SERVER_ERROR_RETRY_LATER, "the device was removed");
        }
        return SettingStatus.SUCCESS;
    }

    /** Only where the policy wants it: what is not asked for is better not kept. */
    private int keep(String password) {
        boolean wanted = exchange.policies()
                .policyFor(exchange.user(), exchange.device())
                .get(PolicyElement.PASSWORD_RECOVERY_ENABLED)
                .orElse(false);
        Optional<DevicePasswords> passwords = exchange.capability(DevicePasswords.class);
        if (!wanted || passwords.isEmpty()) {
            return SettingStatus.DENIED_BY_POLICY;
        }
        if (password.isEmpty()) {
            passwords.get().forget(exchange.key().device());
        } else {
            passwords.get().keep(exchange.key().device(), password);
        }
        return SettingStatus.SUCCESS;
    }

    private int answer(Wish.Answer answer) {
        Optional<OutOfOffice> able = exchange.capability(OutOfOffice.class);
        if (able.isEmpty()) {
            return SettingStatus.ACCESS_DENIED;
        }
        Absence before = able.get().absence();
        State state = answer.state().orElse(before.state());
        Optional<Period> period = answer.period().or(before::period);
        if (state == State.TIMED && period.isEmpty()) {
            return SettingStatus.INVALID_ARGUMENTS;
        }
        Map<Audience, Reply> replies = new EnumMap<>(Audience.class);
        replies.putAll(before.replies());
        answer.replies().forEach((audience, changed) -> replies.put(audience, changed.of(before.reply(audience))));
        able.get().answerWith(new Absence(state, period, replies));
        return SettingStatus.SUCCESS;
    }
}
