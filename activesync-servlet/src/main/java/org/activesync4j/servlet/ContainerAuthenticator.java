package org.activesync4j.servlet;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.activesync4j.Credentials;
import org.activesync4j.User;

/** Accepts whom the container, or a filter before the servlet, has let in. */
public final class ContainerAuthenticator implements Authenticator {

    private final Function<Principal, Optional<User>> users;

    /** Takes the principal's name as the user's. */
    public ContainerAuthenticator() {
        this(principal -> Optional.of(User.of(principal.getName(), new Credentials.Container(principal))));
    }

    /**
     * Takes what a function makes of the principal.
     *
     * @param users tells whose principal it is; empty for nobody who may synchronise
     */
    public ContainerAuthenticator(Function<Principal, Optional<User>> users) {
        this.users = users;
    }

    @Override
    public Authentication authenticate(Attempt attempt) {
        return attempt.principal()
                .flatMap(users)
                .<Authentication>map(Authentication.Accepted::new)
                .orElse(new Authentication.Rejected(List.of()));
    }
}
