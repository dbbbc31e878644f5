package org.activesync4j.spi;

/** Something that goes on until it is closed. Closing twice does no harm. */
@FunctionalInterface
public interface Registration extends AutoCloseable {

    @Override
    void close();
}
