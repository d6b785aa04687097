package dev.oarlock.slack.client.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.delivery.MessagePlace;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessageLinkTest {
  @Test
  void aMessageOfAChannelHasNoThread() {
    var link = MessageLink.of("acme", "C123", "1700000000.000100", Optional.empty());

    assertThat(link.url()).isEqualTo("https://acme.slack.com/archives/C123/p1700000000000100");
    assertThat(link.isInThread()).isFalse();
  }

  @Test
  void aReplySaysItsThread() {
    var link =
        MessageLink.of("acme", "C123", "1700000009.000200", Optional.of("1700000000.000100"));

    assertThat(new MessageLink(link.url()).thread())
        .contains(MessagePlace.thread("C123", "1700000000.000100"));
  }

  @Test
  void anotherAddressIsNoThread() {
    assertThat(new MessageLink("https://example.com/?thread_ts=1.2&cid=C1").thread()).isEmpty();
  }
}
