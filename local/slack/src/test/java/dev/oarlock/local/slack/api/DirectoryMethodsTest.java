package dev.oarlock.local.slack.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.users.UsersLookupByEmailResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.User;
import dev.oarlock.local.slack.directory.LocalWorkspace;
import dev.oarlock.local.slack.directory.WorkspaceChannel;
import dev.oarlock.local.slack.directory.WorkspaceMember;
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
  void aGuestAndAnOutsiderAreToldFromMembers() throws Exception {
    try (var server = StandInServer.start(NOON, 10)) {
      assertThat(user(server, "dana").isRestricted()).isFalse();
      assertThat(user(server, "guest").isRestricted()).isTrue();
      assertThat(user(server, "outsider").isStranger()).isTrue();
      assertThat(user(server, "outsider").getTeamId())
          .isNotEqualTo(user(server, "guest").getTeamId());
    }
  }

  @Test
  void aChannelIsAskedAboutByItsIdAndTellsWhoReadsIt() throws Exception {
    try (var server = StandInServer.start(NOON, 10)) {
      var shared = WorkspaceChannel.named("with-outsiders").id();

      var told = server.client().conversationsInfo(r -> r.channel(shared)).getChannel();
      assertThat(told.isExtShared()).isTrue();
      assertThat(server.client().conversationsInfo(r -> r.channel("#gong")).getError())
          .isEqualTo("channel_not_found");
      assertThat(server.client().usersConversations(r -> r).getChannels())
          .extracting(Conversation::getName)
          .contains("gong")
          .doesNotContain("secret");
    }
  }

  private static User user(StandInServer server, String name) throws Exception {
    var id = new WorkspaceMember(name).id();
    return server.client().usersInfo(r -> r.user(id)).getUser();
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
