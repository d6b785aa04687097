package dev.oarlock.local.slack.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.Message;
import dev.oarlock.local.slack.directory.LocalWorkspace;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HistoryMethodsTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

  @Test
  void aChannelIsReadFromItsEndWithMetadataForWhoAsksForIt() throws Exception {
    try (var server = StandInServer.start(NOON, 10)) {
      var channel = post(server, "first").getChannel();
      post(server, "second");

      var told =
          server
              .client()
              .conversationsHistory(r -> r.channel(channel).includeAllMetadata(true))
              .getMessages();
      assertThat(told).extracting(Message::getText).containsExactly("second", "first");
      assertThat(told.getFirst().getMetadata().getEventPayload()).containsEntry("id", "second");
      var plain = server.client().conversationsHistory(r -> r.channel(channel)).getMessages();
      assertThat(plain.getFirst().getMetadata()).isNull();
    }
  }

  @Test
  void anUpdateKeepsTheMetadata() throws Exception {
    try (var server = StandInServer.start(NOON, 10)) {
      var first = post(server, "first");
      server.client().chatUpdate(r -> r.channel("#gong").ts(first.getTs()).text("changed"));

      var told =
          server
              .client()
              .conversationsHistory(r -> r.channel(first.getChannel()).includeAllMetadata(true));
      assertThat(told.getMessages().getFirst().getText()).isEqualTo("changed");
      assertThat(told.getMessages().getFirst().getMetadata()).isNotNull();
    }
  }

  @Test
  void aChannelIsNamedByItsIdAndReadByTheScope() throws Exception {
    var blind = LocalWorkspace.onLaptop().withChannelsOf("#gong").withScopes(Set.of("chat:write"));
    try (var server = StandInServer.start(NOON, 10);
        var closed = StandInServer.start(blind, NOON, 10)) {
      assertThat(server.client().conversationsHistory(r -> r.channel("#gong")).getError())
          .isEqualTo("channel_not_found");
      assertThat(closed.client().conversationsHistory(r -> r.channel("C1")).getError())
          .isEqualTo("missing_scope");
    }
  }

  private static ChatPostMessageResponse post(StandInServer server, String text)
      throws IOException, SlackApiException {
    var metadata =
        Message.Metadata.builder().eventType("test").eventPayload(Map.of("id", text)).build();
    return server.client().chatPostMessage(r -> r.channel("#gong").text(text).metadata(metadata));
  }
}
