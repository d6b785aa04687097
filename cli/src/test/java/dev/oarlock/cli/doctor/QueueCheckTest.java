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

  private static String found(String status) {
    var lines = new StringBuilder();
    QueueCheck.local(StrictJson.parse(status.replace('\'', '"')))
        .forEach(finding -> lines.append(finding.line()).append('\n'));
    return lines.toString();
  }
}
