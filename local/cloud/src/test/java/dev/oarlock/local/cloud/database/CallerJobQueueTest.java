package dev.oarlock.local.cloud.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import com.almworks.sqlite4java.SQLiteJob;
import com.almworks.sqlite4java.SQLiteQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteLibraryLoader;

class CallerJobQueueTest {
  private final SQLiteQueue given = new SQLiteQueue();
  private SQLiteQueue queue = given;

  @BeforeAll
  static void load() throws Exception {
    SQLiteLibraryLoader.initialize();
  }

  @BeforeEach
  void takeOverAQueueWithATable() {
    given.start();
    run(connection -> connection.exec("CREATE TABLE counter (n INTEGER)"));
    run(connection -> connection.exec("INSERT INTO counter VALUES (0)"));
    queue = CallerJobQueue.of(given);
  }

  @AfterEach
  void stop() throws InterruptedException {
    queue.stop(true).join();
  }

  /// Fails, too, where a later version of the library keeps the thread of a connection elsewhere:
  /// then all works, and each job is handed to another thread.
  @Test
  void aJobIsDoneByWhoeverAsksForIt() throws InterruptedException {
    var threads = ConcurrentHashMap.<Thread>newKeySet();
    var other = new Thread(() -> run(_ -> threads.add(Thread.currentThread())));

    run(_ -> threads.add(Thread.currentThread()));
    other.start();
    other.join();

    assertThat(threads).containsExactlyInAnyOrder(Thread.currentThread(), other);
  }

  @Test
  void whatTheQueueBeforeHasWrittenIsThere() {
    assertThat(count()).isZero();
  }

  @Test
  void jobsOfManyThreadsAreDoneOneAtATime() throws InterruptedException {
    var threads =
        IntStream.range(0, 4)
            .mapToObj(_ -> new Thread(() -> IntStream.range(0, 50).forEach(_ -> addOne())))
            .toList();

    threads.forEach(Thread::start);
    for (var thread : threads) {
      thread.join();
    }

    assertThat(count()).isEqualTo(200);
  }

  private void addOne() {
    run(connection -> connection.exec("UPDATE counter SET n = " + (count(connection) + 1)));
  }

  @Test
  void aJobThatFailsIsTakenBackAndTheNextOneIsDone() {
    run(connection -> {
      connection.exec("BEGIN");
      connection.exec("UPDATE counter SET n = 7");
      throw new IllegalArgumentException("on purpose");
    });

    assertThat(count()).isZero();
  }

  @Test
  void whatIsAskedForAfterTheEndIsNotDone() throws InterruptedException {
    var used = new AtomicReference<SQLiteConnection>();
    run(used::set);
    queue.stop(true).join();

    var late = run(connection -> connection.exec("SELECT 1"));

    assertThat(late.isCancelled()).isTrue();
    assertThat(given.isStopped()).isTrue();
    assertThat(used.get()).matches(SQLiteConnection::isDisposed);
  }

  private int count() {
    var counted = new int[1];
    run(connection -> counted[0] = count(connection));
    return counted[0];
  }

  private static int count(SQLiteConnection connection) throws SQLiteException {
    var statement = connection.prepare("SELECT n FROM counter");
    try {
      statement.step();
      return statement.columnInt(0);
    } finally {
      statement.dispose();
    }
  }

  private interface TestTask {
    void run(SQLiteConnection connection) throws SQLiteException;
  }

  private SQLiteJob<Void> run(TestTask task) {
    var job =
        queue.execute(
            new SQLiteJob<Void>() {
              @Override
              protected Void job(SQLiteConnection connection) throws SQLiteException {
                task.run(connection);
                return null;
              }
            });
    job.complete();
    return job;
  }
}
