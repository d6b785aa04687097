package dev.oarlock.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.local.cloud.runtime.StrictJson;
import org.junit.jupiter.api.Test;

class QueueCheckTest {
  @Test
  void aDeadLetterIsBadAndSaysHowToRedrive() {
    var findings = found("{'queues':[{'id':'SignalDeadLetters','deadLetters':true,'messages':2}]}");

    assertThat(findings)
        .contains("BAD   queue       SignalDeadLetters holds 2 messages", "./oarlock redrive");
  }

  @Test
  void aQueueThatIsServedMayHoldMessages() {
    assertThat(found("{'queues':[{'id':'SignalQueue','deadLetters':false,'messages':9}]}"))
        .doesNotContain("SignalQueue");
  }

  @Test
  void theLatestFailureIsTold() {
    var findings =
        found(
            "{'failures':{'count':2,'latest':[{'function':'A','reason':'x'},"
                + "{'function':'AdvanceDay','reason':'no table'}]}}");

    assertThat(findings).contains("note  functions   2 failures, the last in AdvanceDay: no table");
  }

  @Test
  void aTornFileIsToLookAtAndWasNotTriedAgain() {
    assertThat(
            found(
                "{'failures':{'count':1,'latest':[{'function':'data folder',"
                    + "'reason':'lines torn in /d/posts.jsonl'}]}}"))
        .contains("lines torn in /d/posts.jsonl", "look at the file", "delete it")
        .doesNotContain("tried again");
  }

  @Test
  void noneHasFailedOnlyWhereNoPartOfABatchHas() {
    assertThat(found("{'failures':{'count':0}}")).contains("ok    functions   none has failed");
    assertThat(found("{'failures':{'count':0},'metrics':{'AccountsFailed':14,'SignalsScored':9}}"))
        .contains("note  functions")
        .contains("AccountsFailed 14")
        .doesNotContain("none has failed");
  }

  @Test
  void aFullDiskIsToldWithWhatToDo() {
    assertThat(found("{'diskFull':'only 3 MB are left: make room'}"))
        .contains("BAD   disk        nothing is taken in", "make room");
  }

  @Test
  void aStreamThatCannotBeReadIsNamedWithItsShard() {
    assertThat(
            found("{'streams':[{'function':'ScoreAccount','lag':0,'unread':'shard-1: expired'}]}"))
        .contains("BAD   stream      ScoreAccount hears of no change", "shard-1: expired")
        .doesNotContain("0 changes behind");
  }

  @Test
  void whoIsBehindForLongerThanABurstIsToLookAt() {
    var status =
        "{'now':'2026-11-30T12:04:30Z','streams':[{'function':'ScoreAccount','lag':3,"
            + "'behindSince':'%s'}]}";

    assertThat(found(status.formatted("2026-11-30T12:00:00Z")))
        .contains("note  stream      ScoreAccount is 3 changes behind", "for 4 minutes");
    assertThat(found(status.formatted("2026-11-30T12:04:00Z")))
        .contains("ok    stream      ScoreAccount is 3 changes behind");
  }

  private static String found(String status) {
    var lines = new StringBuilder();
    QueueCheck.local(StrictJson.parse(status.replace('\'', '"')))
        .forEach(finding -> lines.append(finding.line()).append('\n'));
    return lines.toString();
  }
}
