package dev.oarlock.aws.store.posted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oarlock.domain.delivery.MessageLocation;
import dev.oarlock.testing.LocalTable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostedMessagesTest {
  private static final MessageLocation PLACE = new MessageLocation("C1", "1795336190.000300");

  private final LocalTable table = LocalTable.empty();
  private int attempts;
  private Instant now = Instant.parse("2026-11-22T08:00:00Z");
  private final PostedMessages posted =
      new PostedMessages(
          table.dynamo(),
          table.name(),
          InstantSource.offset(() -> now, Duration.ZERO).withZone(ZoneOffset.UTC));

  @Test
  void theFirstToAskPostsAndTheSecondWaits() {
    assertThat(posted.claim("alert-1")).isInstanceOf(PostingClaim.Granted.class);
    assertThat(posted.claim("alert-1")).isEqualTo(new PostingClaim.HeldByOther());
  }

  @Test
  void anotherAnnouncementIsAnotherClaim() {
    posted.claim("alert-1");

    assertThat(posted.claim("alert-2")).isInstanceOf(PostingClaim.Granted.class);
  }

  @Test
  void whatWasPostedIsKnownWithItsPlace() {
    posted.claim("alert-1");
    posted.markPosted("alert-1", PLACE);

    assertThat(posted.claim("alert-1")).isEqualTo(new PostingClaim.AlreadyPosted(PLACE));
    assertThat(posted.find("alert-1")).contains(PLACE);
  }

  @Test
  void aClaimWhoseOwnerDiedIsTakenOverWhenItsLeaseEnds() {
    var claim = (PostingClaim.Granted) posted.claim("alert-1");
    now = claim.until();
    assertThat(posted.claim("alert-1")).isEqualTo(new PostingClaim.HeldByOther());

    now = claim.until().plusSeconds(1);
    assertThat(posted.claim("alert-1")).isInstanceOf(PostingClaim.Granted.class);
  }

  @Test
  void aClaimThatIsGivenBackIsFreeAtOnce() {
    posted.claim("alert-1");
    posted.giveBack("alert-1", Optional.empty());

    assertThat(posted.claim("alert-1")).isInstanceOf(PostingClaim.Granted.class);
  }

  @Test
  void whatWasPostedIsNeverPostedAgainHoweverLateItIsAsked() {
    posted.claim("alert-1");
    posted.markPosted("alert-1", PLACE);
    now = now.plus(Duration.ofDays(30));

    assertThat(posted.claim("alert-1")).isEqualTo(new PostingClaim.AlreadyPosted(PLACE));
  }

  @Test
  void whatNobodyPostedHasNoPlace() {
    assertThat(posted.find("alert-1")).isEmpty();
  }

  @Test
  void whatIsPostedOnceIsMarkedWithItsLocation() {
    assertThat(postOnce(Optional.of(PLACE)))
        .isEqualTo(new PostOnceResult.Attempted<>(Optional.of(PLACE)));

    assertThat(posted.find("alert-1")).contains(PLACE);
  }

  @Test
  void askedTwiceItIsPostedOnce() {
    postOnce(Optional.of(PLACE));

    assertThat(postOnce(Optional.of(new MessageLocation("C2", "1"))))
        .isEqualTo(new PostOnceResult.AlreadyPosted<>(PLACE));
    assertThat(attempts).isEqualTo(1);
  }

  @Test
  void whileOneIsAtItAnotherPostsNothing() {
    var meanwhile = new ArrayList<PostOnceResult<Optional<MessageLocation>>>();

    posted.postOnce(
        "alert-1",
        () -> {
          meanwhile.add(postOnce(Optional.of(PLACE)));
          return Optional.of(PLACE);
        },
        it -> it);

    assertThat(meanwhile).containsExactly(new PostOnceResult.HeldByOther<>());
    assertThat(attempts).isZero();
  }

  @Test
  void oneThatDiedBetweenClaimAndMarkIsMadeUpForWhenItsLeaseEnds() {
    var claim = (PostingClaim.Granted) posted.claim("alert-1");

    assertThat(postOnce(Optional.of(PLACE))).isEqualTo(new PostOnceResult.HeldByOther<>());
    now = claim.until().plusSeconds(1);
    assertThat(postOnce(Optional.of(PLACE)))
        .isEqualTo(new PostOnceResult.Attempted<>(Optional.of(PLACE)));
    assertThat(attempts).isEqualTo(1);
  }

  @Test
  void whatWasRefusedMayBeTriedAgainAtOnce() {
    assertThat(postOnce(Optional.empty()))
        .isEqualTo(new PostOnceResult.Attempted<>(Optional.empty()));
    assertThat(posted.find("alert-1")).isEmpty();

    assertThat(postOnce(Optional.of(PLACE)))
        .isEqualTo(new PostOnceResult.Attempted<>(Optional.of(PLACE)));
    assertThat(attempts).isEqualTo(2);
  }

  @Test
  void anAttemptThatThrowsGivesItsClaimBack() {
    assertThatThrownBy(() ->
            posted.postOnce(
                "alert-1",
                () -> {
                  throw new IOException("no answer");
                },
                _ -> Optional.of(PLACE)))
        .isInstanceOf(IOException.class);

    assertThat(posted.find("alert-1")).isEmpty();
    assertThat(posted.claim("alert-1")).isInstanceOf(PostingClaim.Granted.class);
  }

  /// Posts under one key; Slack's answer is where the message stands, or nothing if it refuses.
  private PostOnceResult<Optional<MessageLocation>> postOnce(Optional<MessageLocation> answer) {
    return posted.postOnce(
        "alert-1",
        () -> {
          attempts++;
          return answer;
        },
        it -> it);
  }
}
