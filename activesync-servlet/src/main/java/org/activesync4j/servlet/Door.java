package org.activesync4j.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.activesync4j.User;
import org.activesync4j.servlet.Authentication.Accepted;
import org.activesync4j.servlet.Authentication.Rejected;
import org.activesync4j.servlet.Authentication.Throttled;
import org.activesync4j.servlet.Authentication.Unavailable;
import org.activesync4j.servlet.Authentication.WipeOnly;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets in whom the authenticator accepts, and tells the others why not. */
final class Door {

    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final Duration SOON = Duration.ofMinutes(1);

    private final Authenticator authenticator;

    Door(Authenticator authenticator) {
        this.authenticator = authenticator;
    }

    /**
     * Lets somebody in, or answers.
     *
     * @param wipeable whether a device of an account that is switched off may come in
     */
    Optional<User> admit(
            HttpServletRequest request, HttpServletResponse response, BiPredicate<User, Attempt> wipeable) {
        Optional<Attempt> attempt = Shown.by(request);
        if (attempt.isEmpty()) {
            LOG.info("{}: the authorization cannot be read", request.getRemoteAddr());
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return Optional.empty();
        }
        Authentication judged = judged(attempt.get());
        if (judged instanceof Accepted accepted) {
            return Optional.of(accepted.user());
        }
        if (judged instanceof WipeOnly wipe && wipeable.test(wipe.user(), attempt.get())) {
            return Optional.of(wipe.user());
        }
        refuse(attempt.get(), judged, response);
        return Optional.empty();
    }

    private Authentication judged(Attempt attempt) {
        try {
            return authenticator.authenticate(attempt);
        } catch (RuntimeException failure) {
            LOG.error("the authenticator failed", failure);
            return new Unavailable(SOON);
        }
    }

    private static void refuse(Attempt attempt, Authentication judged, HttpServletResponse response) {
        LOG.info(
                "{} '{}' is not let in: {}",
                attempt.address(),
                attempt.name(),
                judged.getClass().getSimpleName());
        if (judged instanceof Rejected rejected) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            rejected.challenges().forEach(challenge -> response.addHeader("WWW-Authenticate", challenge));
        } else if (judged instanceof Throttled throttled) {
            comeAgain(response, throttled.retryAfter());
        } else if (judged instanceof Unavailable unavailable) {
            comeAgain(response, unavailable.retryAfter());
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void comeAgain(HttpServletResponse response, Duration after) {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(
                "Retry-After", Long.toString(Math.max(1, after.plusMillis(999).toSeconds())));
    }
}
