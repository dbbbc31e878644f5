package org.activesync4j.internal.engine;

import org.activesync4j.item.Content;

/** Content of known length that belongs to an answer, which closes it. */
interface AnswerContent extends Content, AutoCloseable {

    @Override
    void close();
}
