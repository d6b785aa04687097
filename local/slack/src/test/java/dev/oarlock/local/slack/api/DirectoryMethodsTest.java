package dev.oarlock.local.slack.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.users.UsersLookupByEmailResponse;
import dev.oarlock.local.slack.directory.LocalWorkspace;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DirectoryMethodsTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

  @Test
  void aColleagueIsFoundByEmailWhateverItsCase() throws Exception {
    try (var server = StandInServer.start(NOON, 10)) {
      var found = lookUp(server, "Dana@Example.com");

      assertThat(found.isOk()).isTrue();
      assertThat(found.getUser().getId()).isEqualTo("U000000DANA");
      var known = server.client().usersInfo(r -> r.user("U000000DANA"));
      assertThat(known.getUser().getProfile().getEmail()).isEqualTo("dana@example.com");
    }
  }

  @Test
  void whoIsNoColleagueIsNotFound() throws Exception {
    try (var server = StandInServer.start(NOON, 10)) {
      assertThat(lookUp(server, "stranger@example.com").getError()).isEqualTo("users_not_found");
      assertThat(lookUp(server, "dana@elsewhere.com").getError()).isEqualTo("users_not_found");
      assertThat(lookUp(server, "").getError()).isEqualTo("invalid_arguments");
      assertThat(server.client().usersInfo(r -> r.user("WILLIAMS")).getError())
          .isEqualTo("user_not_found");
    }
  }

  @Test
  void withoutItsScopeALookupIsRefused() throws Exception {
    var workspace = LocalWorkspace.onLaptop().withScopes(Set.of("chat:write", "users:read"));
    try (var server = StandInServer.start(workspace, NOON, 10)) {
      assertThat(lookUp(server, "dana@example.com").getError()).isEqualTo("missing_scope");
      var known = server.client().usersInfo(r -> r.user("U000000DANA"));
      assertThat(known.getUser().getProfile().getEmail()).isNull();
    }
  }

  @Test
  void fiftyLookupsAMinuteAreTaken() throws Exception {
    try (var server = StandInServer.start(NOON, 10)) {
      for (var i = 0; i < 50; i++) {
        assertThat(lookUp(server, "dana@example.com").isOk()).isTrue();
      }

      assertThatThrownBy(() -> lookUp(server, "dana@example.com"))
          .isInstanceOfSatisfying(
              SlackApiException.class, e -> assertThat(e.getResponse().code()).isEqualTo(429));
    }
  }

  private static UsersLookupByEmailResponse lookUp(StandInServer server, String email)
      throws IOException, SlackApiException {
    return server.client().usersLookupByEmail(r -> r.email(email));
  }
}
