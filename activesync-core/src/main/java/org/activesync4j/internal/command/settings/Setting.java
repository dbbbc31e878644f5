package org.activesync4j.internal.command.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.activesync4j.Version;
import org.activesync4j.internal.body.Html;
import org.activesync4j.item.BodyType;
import org.activesync4j.spi.Absence;
import org.activesync4j.spi.Absence.Audience;
import org.activesync4j.spi.Absence.Reply;
import org.activesync4j.spi.Absence.State;
import org.activesync4j.spi.Identity;
import org.activesync4j.spi.MailAddress;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.WbxmlWriter;
import org.activesync4j.wbxml.page.RightsManagement;
import org.activesync4j.wbxml.page.Settings;

/** What a device is told of one property. */
sealed interface Setting {

    /** Prints the property. */
    void print(WbxmlWriter writer, Version version);

    /** Nothing but whether it was done. */
    record Noted(Tag property, int status) implements Setting {
        @Override
        public void print(WbxmlWriter writer, Version version) {
            writer.element(property, noted -> noted.integer(Settings.STATUS, status));
        }
    }

    /** Who the user is. */
    record You(List<Identity> identities) implements Setting {

        @Override
        public void print(WbxmlWriter writer, Version version) {
            writer.element(Settings.USER_INFORMATION, user -> {
                user.integer(Settings.STATUS, SettingStatus.SUCCESS);
                user.element(Settings.GET, get -> printIdentities(get, version));
            });
        }

        private void printIdentities(WbxmlWriter get, Version version) {
            if (version.before(Version.V14_1)) {
                printAddresses(get, identities.get(0), version);
            } else {
                get.element(
                        Settings.ACCOUNTS,
                        accounts -> identities.forEach(identity -> printAccount(accounts, identity, version)));
            }
        }

        private static void printAccount(WbxmlWriter accounts, Identity identity, Version version) {
            accounts.element(Settings.ACCOUNT, account -> {
                identity.account().ifPresent(id -> account.text(Settings.ACCOUNT_ID, id));
                printText(account, Settings.ACCOUNT_NAME, identity.name());
                printText(account, Settings.USER_DISPLAY_NAME, identity.displayName());
                if (!identity.maySend()) {
                    account.bool(Settings.SEND_DISABLED, true);
                }
                printAddresses(account, identity, version);
            });
        }

        private static void printText(WbxmlWriter writer, Tag tag, String text) {
            if (!text.isEmpty()) {
                writer.text(tag, text);
            }
        }

        private static void printAddresses(WbxmlWriter writer, Identity identity, Version version) {
            writer.element(Settings.EMAIL_ADDRESSES, addresses -> {
                for (MailAddress address : identity.addresses()) {
                    addresses.text(Settings.SMTP_ADDRESS, address.value());
                }
                if (version.atLeast(Version.V14_1)) {
                    addresses.text(
                            Settings.PRIMARY_SMTP_ADDRESS, identity.address().value());
                }
            });
        }
    }

    /**
     * What is answered while the user is away.
     *
     * @param absence as it is
     * @param form in which form messages are told
     */
    record Answers(Absence absence, BodyType form) implements Setting {

        private static final Map<State, Integer> STATES = Map.of(State.OFF, 0, State.ON, 1, State.TIMED, 2);

        @Override
        public void print(WbxmlWriter writer, Version version) {
            writer.element(Settings.OOF, oof -> {
                oof.integer(Settings.STATUS, SettingStatus.SUCCESS);
                oof.element(Settings.GET, this::printAbsence);
            });
        }

        private void printAbsence(WbxmlWriter get) {
            get.integer(Settings.OOF_STATE, STATES.getOrDefault(absence.state(), 0));
            absence.period().ifPresent(period -> {
                get.dateTime(Settings.START_TIME, period.start());
                get.dateTime(Settings.END_TIME, period.end());
            });
            Audiences.TAGS.forEach((audience, tag) -> printReply(get, audience, tag));
        }

        private void printReply(WbxmlWriter get, Audience audience, Tag tag) {
            Optional<Reply> reply = absence.reply(audience);
            get.element(Settings.OOF_MESSAGE, message -> {
                message.empty(tag);
                message.bool(Settings.ENABLED, reply.map(Reply::enabled).orElse(false));
                reply.filter(said -> !said.message().isEmpty()).ifPresent(said -> {
                    message.text(Settings.REPLY_MESSAGE, converted(said));
                    message.text(Settings.BODY_TYPE, form == BodyType.HTML ? "HTML" : "Text");
                });
            });
        }

        private String converted(Reply reply) {
            if (reply.type() == form) {
                return reply.message();
            }
            return form == BodyType.HTML ? Html.fromText(reply.message()) : Html.toText(reply.message());
        }
    }

    /** The templates of rights management: there are none. */
    record NoTemplates() implements Setting {
        @Override
        public void print(WbxmlWriter writer, Version version) {
            writer.element(Settings.RIGHTS_MANAGEMENT_INFORMATION, rights -> {
                rights.integer(Settings.STATUS, SettingStatus.SUCCESS);
                rights.element(Settings.GET, get -> get.empty(RightsManagement.RIGHTS_MANAGEMENT_TEMPLATES));
            });
        }
    }
}
