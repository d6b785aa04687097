package dev.oarlock.aws.posted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.testing.LocalTable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PostedTest {
  private static final Post PLACE = new Post("C1", "1795336190.000300");

  private final LocalTable table = LocalTable.empty();
  private Instant now = Instant.parse("2026-11-22T08:00:00Z");
  private final Posted posted =
      new Posted(
          table.dynamo(),
          table.name(),
          InstantSource.offset(() -> now, Duration.ZERO).withZone(ZoneOffset.UTC));

  @Test
  void theFirstToAskPostsAndTheSecondWaits() {
    assertThat(posted.claim("alert-1")).isInstanceOf(Claim.Ours.class);
    assertThat(posted.claim("alert-1")).isEqualTo(new Claim.Theirs());
  }

  @Test
  void anotherAnnouncementIsAnotherClaim() {
    posted.claim("alert-1");

    assertThat(posted.claim("alert-2")).isInstanceOf(Claim.Ours.class);
  }

  @Test
  void whatWasPostedIsKnownWithItsPlace() {
    posted.claim("alert-1");
    posted.done("alert-1", PLACE);

    assertThat(posted.claim("alert-1")).isEqualTo(new Claim.Done(PLACE));
    assertThat(posted.find("alert-1")).contains(PLACE);
  }

  @Test
  void aClaimWhoseOwnerDiedIsTakenOverWhenItsLeaseEnds() {
    var claim = (Claim.Ours) posted.claim("alert-1");
    now = claim.until();
    assertThat(posted.claim("alert-1")).isEqualTo(new Claim.Theirs());

    now = claim.until().plusSeconds(1);
    assertThat(posted.claim("alert-1")).isInstanceOf(Claim.Ours.class);
  }

  @Test
  void aClaimThatIsGivenBackIsFreeAtOnce() {
    posted.claim("alert-1");
    posted.release("alert-1");

    assertThat(posted.claim("alert-1")).isInstanceOf(Claim.Ours.class);
  }

  @Test
  void whatWasPostedIsNeverPostedAgainHoweverLateItIsAsked() {
    posted.claim("alert-1");
    posted.done("alert-1", PLACE);
    now = now.plus(Duration.ofDays(30));

    assertThat(posted.claim("alert-1")).isEqualTo(new Claim.Done(PLACE));
  }

  @Test
  void whatNobodyPostedHasNoPlace() {
    assertThat(posted.find("alert-1")).isEmpty();
  }
}
