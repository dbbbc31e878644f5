package org.activesync4j.internal.wait;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.activesync4j.DeviceKey;
import org.activesync4j.Login;
import org.activesync4j.Owner;
import org.activesync4j.spi.Folder;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.Topic;

/** The names of what the engine itself rings and listens to. */
public final class Topics {

    private static final String DEVICE = "device/";
    private static final char REQUEST = '#';

    private Topics() {}

    /**
     * Names a device: rung when its access, policy or wipe changes.
     *
     * @param key which
     * @return the topic
     */
    public static Topic device(DeviceKey key) {
        return named(
                DEVICE, key.login().value(), key.owner().value(), key.device().value());
    }

    /**
     * Names a newer waiting request of a device, which sends the older ones home.
     *
     * @param key which device
     * @param request tells the newer request from all others
     * @return the topic
     */
    static Topic takeover(DeviceKey key, String request) {
        return new Topic(device(key).name() + REQUEST + request);
    }

    /**
     * Takes a takeover apart.
     *
     * @param topic any topic
     * @return the device's topic and the newer request, if the topic is a takeover
     */
    static Optional<Takeover> takeover(Topic topic) {
        int at = topic.name().lastIndexOf(REQUEST);
        return topic.name().startsWith(DEVICE) && at > 0
                ? Optional.of(new Takeover(
                        new Topic(topic.name().substring(0, at)), topic.name().substring(at + 1)))
                : Optional.empty();
    }

    record Takeover(Topic device, String request) {}

    /**
     * Names an owner's folder hierarchy as a login sees it.
     *
     * @param login who sees it
     * @param owner whose it is
     * @return the topic
     */
    public static Topic hierarchy(Login login, Owner owner) {
        return named("hierarchy/", login.value(), owner.value());
    }

    /**
     * Names a folder: as the driver says, else as a login sees it.
     *
     * @param login who sees it
     * @param owner whose it is
     * @param folder the folder
     * @return the topic
     */
    public static Topic folder(Login login, Owner owner, Folder folder) {
        return folder.topic().orElseGet(() -> folder(login, owner, folder.id()));
    }

    /**
     * Names a folder for which the driver has no name of its own.
     *
     * @param login who sees it
     * @param owner whose it is
     * @param folder the folder
     * @return the topic
     */
    public static Topic folder(Login login, Owner owner, FolderId folder) {
        return named("folder/", login.value(), owner.value(), folder.value());
    }

    /** A digest, for names may be long and hold any character. */
    private static Topic named(String prefix, String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((byte) (bytes.length >> 8));
                digest.update((byte) bytes.length);
                digest.update(bytes);
            }
            return new Topic(prefix + HexFormat.of().formatHex(digest.digest(), 0, 16));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every JDK has SHA-256", impossible);
        }
    }
}
