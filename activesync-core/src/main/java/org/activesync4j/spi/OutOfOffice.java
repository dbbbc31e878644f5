package org.activesync4j.spi;

/**
 * Ability of an account: keeps what is answered while the user is away. Devices read and set it with Settings ([MS-ASCMD]
 * 2.2.3.118); the sending of the answers is the groupware's business.
 */
public interface OutOfOffice {

    /**
     * Tells what is answered.
     *
     * @return the absence with messages as they are stored; {@link Absence#NONE} if there never was one
     * @throws DriverException {@code UNAVAILABLE} when it cannot be read, {@code DENIED} when the user may not know
     */
    Absence absence();

    /**
     * Decides what is answered from now on.
     *
     * @param absence all of it; what a device did not mention is as {@link #absence} has told
     * @throws DriverException then nothing has changed: {@code CONFLICT} when the groupware cannot tell two audiences apart
     *     for which different messages are given, {@code INVALID}, {@code TOO_LARGE}, {@code DENIED}, {@code READ_ONLY} when
     *     administrators forbid it, {@code UNAVAILABLE}
     */
    void answerWith(Absence absence);
}
