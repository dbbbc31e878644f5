package org.activesync4j.testkit.groupware;

import java.util.List;
import java.util.Set;
import org.activesync4j.Owner;
import org.activesync4j.item.Content;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.Identities;
import org.activesync4j.spi.Identity;
import org.activesync4j.spi.MailEnvelope;
import org.activesync4j.spi.MailSender;

/** Sends what a user writes. */
record Writing(Groupware groupware, Owner writer, Set<Ability> abilities) implements Identities, MailSender {

    @Override
    public List<Identity> identities() {
        return groupware.user(writer.value()).identities();
    }

    @Override
    public void send(Content mime, MailEnvelope envelope, CreationKey key) {
        groupware.postOffice().send(mime, envelope, key, keepsCopies());
    }

    @Override
    public boolean keepsCopies() {
        return abilities.contains(Ability.KEEPS_COPIES);
    }
}
