package org.activesync4j.servlet;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** Takes in a body as it arrives, holding no thread meanwhile: in memory while it is small, then in a temporary file. */
final class ArrivingBody implements ReadListener {

    private static final int PIECE = 8192;

    private final ServletInputStream in;
    private final long most;
    private final Receiver receiver;
    private final ReceivedBody received = new ReceivedBody();

    ArrivingBody(ServletInputStream in, long most, Receiver receiver) {
        this.in = in;
        this.most = most;
        this.receiver = receiver;
    }

    /** Who gets the body. Exactly one of these is called, once. */
    interface Receiver {
        void arrived(ReceivedBody body);

        void tooLarge();

        void broken(Throwable failure);
    }

    void listen() {
        in.setReadListener(this);
    }

    @Override
    public void onDataAvailable() throws IOException {
        byte[] piece = new byte[PIECE];
        while (!received.isClosed() && in.isReady()) {
            int count = in.read(piece);
            if (count < 0) {
                return;
            }
            received.write(piece, count);
            if (received.size() > most) {
                received.close();
                receiver.tooLarge();
            }
        }
    }

    @Override
    public void onAllDataRead() throws IOException {
        if (!received.isClosed()) {
            received.complete();
            receiver.arrived(received);
        }
    }

    @Override
    public void onError(Throwable failure) {
        if (!received.isClosed()) {
            received.close();
            receiver.broken(failure);
        }
    }
}
