package dev.oarlock.aws.store.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.testing.LocalTable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PostedMessagesTest {
  private static final MessageLocation PLACE = new MessageLocation("C1", "1795336190.000300");

  private final LocalTable table = LocalTable.empty();
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
    posted.release("alert-1");

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
}
