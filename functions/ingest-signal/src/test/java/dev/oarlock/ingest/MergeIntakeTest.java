package dev.oarlock.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.aws.store.directory.DirectoryEntry;
import dev.oarlock.aws.store.log.QuarantineEntry;
import dev.oarlock.domain.account.identity.AccountId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MergeIntakeTest {
  private final IntakeFixture intake = IntakeFixture.onAnEmptyTable();

  @BeforeEach
  void register() {
    for (var account : new String[] {"a", "b", "c"}) {
      take("AccountRegistered", account, "2026-11-01", "'name': '%s'".formatted(account));
    }
  }

  @Test
  void aMergedAccountIsNoAccountOfItsOwnUntilItIsSplit() {
    merge("a", "b", "2026-11-10");
    assertThat(accounts()).containsExactly("a", "c");

    split("a", "b", "2026-11-11");
    assertThat(accounts()).containsExactly("a", "b", "c");
    assertThat(refusals()).isEmpty();
  }

  @Test
  void whatIsToldOfEitherCountsForTheWhole() {
    merge("a", "b", "2026-11-10");
    ticket("b", "T-b");

    assertThat(intake.logged("a")).contains("T-b");
    assertThat(intake.logged("b")).contains("T-b");
  }

  @Test
  void anAccountCannotBeMergedIntoItself() {
    merge("a", "a", "2026-11-10");

    assertThat(refusals()).containsExactly("an account cannot be merged into itself: a");
  }

  @Test
  void aCircleIsRefused() {
    merge("b", "a", "2026-11-10");
    merge("c", "b", "2026-11-11");
    merge("a", "c", "2026-11-12");

    assertThat(refusals())
        .containsExactly("a is a part of c already, and cannot be the whole of it");
    assertThat(accounts()).containsExactly("c");
  }

  @Test
  void aPartOfOneIsNoPartOfAnother() {
    merge("a", "b", "2026-11-10");
    merge("c", "b", "2026-11-11");

    assertThat(refusals()).containsExactly("b is a part of a already; AccountsSplit undoes that");
  }

  @Test
  void twoAreMergedIntoOneAndAPartOfAPartLeavesWithIt() {
    merge("b", "c", "2026-11-10");
    merge("a", "b", "2026-11-11");
    assertThat(accounts()).containsExactly("a");
    ticket("c", "T-c");
    assertThat(intake.logged("a")).contains("T-c");

    split("a", "b", "2026-11-12");

    assertThat(accounts()).containsExactly("a", "b");
    assertThat(intake.logged("b")).contains("T-c");
    assertThat(intake.logged("a")).doesNotContain("T-c");
  }

  @Test
  void whatIsToldToAPartOfMergesIsToldToTheWhole() {
    merge("a", "b", "2026-11-10");
    merge("b", "c", "2026-11-11");
    assertThat(accounts()).containsExactly("a");

    split("a", "b", "2026-11-12");

    assertThat(accounts()).containsExactly("a", "b");
    assertThat(refusals()).isEmpty();
  }

  @Test
  void toldTwiceOrLateItIsTheSame() {
    merge("a", "b", "2026-11-10");
    merge("a", "b", "2026-11-10");
    split("a", "b", "2026-11-12");
    split("a", "b", "2026-11-12");
    merge("a", "b", "2026-11-11");

    assertThat(accounts()).containsExactly("a", "b", "c");
    assertThat(refusals()).isEmpty();
  }

  @Test
  void aSplitOfATimeBeforeTheMergeIsRefusedAndSoIsOneOfWhatIsNoPart() {
    merge("a", "b", "2026-11-10");
    split("a", "b", "2026-11-09");
    split("c", "b", "2026-11-11");
    split("a", "c", "2026-11-11");

    assertThat(refusals())
        .containsExactlyInAnyOrder(
            "the split is of a time before b was merged: 2026-11-09T00:00:00Z",
            "b is a part of a, not of c",
            "c is not a part of a");
    assertThat(accounts()).containsExactly("a", "c");
  }

  @Test
  void aMergeAwaitsTheAccountThatNobodyHasRegistered() {
    merge("a", "d", "2026-11-10");
    assertThat(accounts()).containsExactly("a", "b", "c");

    take("AccountRegistered", "d", "2026-11-11", "'name': 'd'");

    assertThat(accounts()).containsExactly("a", "b", "c");
    assertThat(intake.quarantine().all()).isEmpty();
  }

  private List<String> accounts() {
    return intake.directory().all().stream().map(DirectoryEntry::id).map(AccountId::value).toList();
  }

  private List<String> refusals() {
    return intake.quarantine().rejected().stream().map(QuarantineEntry::reason).toList();
  }

  private void merge(String account, String merged, String day) {
    take("AccountsMerged", account, day, "'merged': '%s'".formatted(merged));
  }

  private void split(String account, String merged, String day) {
    take("AccountsSplit", account, day, "'merged': '%s'".formatted(merged));
  }

  private void ticket(String account, String id) {
    take(
        "TicketOpened",
        account,
        "2026-11-20",
        "'id': '%s', 'ticket': '%s', 'priority': 'low'".formatted(id, id));
  }

  private void take(String type, String account, String day, String more) {
    var detail = "{'account': '%s', 'at': '%s', %s}".formatted(account, day, more);
    intake.take(
        "{'id': 'e-%s', 'detail-type': '%s', 'source': 'test', 'detail': %s}"
            .formatted((type + detail).hashCode(), type, detail)
            .replace('\'', '"'));
  }
}
