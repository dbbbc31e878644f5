package org.activesync4j.spi;

/**
 * Ability of an account: keeps text messages (SMS) in its mail folders, beside mail. Devices that ask for them, from 14.0 on,
 * put there what they send and receive, and show them with the mail. Without this ability a device's text messages are
 * refused.
 *
 * <p>A text message is an item of the class {@link org.activesync4j.item.TextMessage}: {@link Account#create} may be given
 * one for a mail folder, {@link Account#get} returns one, and {@link Account#look} names it by {@link Sight#textMessage}.
 * All else is as with mail, {@link Marks} included; it has no flag and no categories.
 *
 * <pre>{@code
 * if (message.isText()) {
 *     sight.textMessage(message.id(), message.etag(), message.received());
 * } else {
 *     sight.present(message.id(), message.etag(), message.received());
 * }
 * }</pre>
 *
 * <p>What somebody lays into the Outbox goes to the newest of the user's devices that offers to send text messages
 * ({@link org.activesync4j.state.DeviceInformation.Field#ENABLE_OUTBOUND_SMS}) and synchronises that folder. The device
 * sends it and takes it away, mostly by moving it to Sent Items.
 */
public interface TextMessages {}
