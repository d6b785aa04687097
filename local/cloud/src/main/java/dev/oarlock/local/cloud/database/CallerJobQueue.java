package dev.oarlock.local.cloud.database;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteJob;
import com.almworks.sqlite4java.SQLiteQueue;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Jobs of one SQLite connection, each done by whoever asks for it, one at a time. The queue that
/// it takes the connection over from hands each of them to a thread of its own and the answer back:
/// two waits for a processor with each of the jobs of a write, while nobody else may write.
///
/// A connection lets only the thread work with it that opened it, and which that is, is reached by
/// reflection; where a later version keeps it elsewhere, the queue stays as it is. SQLite itself
/// asks for no more than one thread at a time.
final class CallerJobQueue extends SQLiteQueue {
  private final ReentrantLock inUse = new ReentrantLock();
  private final CountDownLatch isOpen = new CountDownLatch(1);
  private final SQLiteQueue before;
  private final SQLiteConnection connection;
  private final VarHandle user;

  private CallerJobQueue(SQLiteQueue before, SQLiteConnection connection, VarHandle user) {
    super(before.getDatabaseFile());
    this.before = before;
    this.connection = connection;
    this.user = user;
  }

  /// What does the jobs of this queue from now on, which may be itself. Nothing waits in it.
  static SQLiteQueue of(SQLiteQueue queue) {
    var connection = queue.execute(new ConnectionJob()).complete();
    return connection == null
        ? queue
        : user().map(it -> new CallerJobQueue(queue, connection, it).opened()).orElse(queue);
  }

  private static final class ConnectionJob extends SQLiteJob<SQLiteConnection> {
    @Override
    protected SQLiteConnection job(SQLiteConnection connection) {
      return connection;
    }
  }

  private static Optional<VarHandle> user() {
    try {
      return Optional.of(
          MethodHandles.privateLookupIn(SQLiteConnection.class, MethodHandles.lookup())
              .findVarHandle(SQLiteConnection.class, "myConfinement", Thread.class));
    } catch (ReflectiveOperationException | RuntimeException _) {
      return Optional.empty();
    }
  }

  private SQLiteQueue opened() {
    start();
    try {
      isOpen.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the table's file was opened", e);
    }
    return this;
  }

  @Override
  protected SQLiteConnection openConnection() {
    return connection;
  }

  @Override
  protected void initConnection(SQLiteConnection opened) {
    isOpen.countDown();
  }

  @Override
  public <T, J extends SQLiteJob<T>> J execute(J job) {
    inUse.lock();
    try {
      if (isStopped()) {
        job.cancel(true);
      } else {
        user.set(connection, Thread.currentThread());
        executeJob(job);
      }
    } catch (Throwable e) {
      throw new IllegalStateException("a job of the table failed", e);
    } finally {
      inUse.unlock();
    }
    return job;
  }

  /// The queue before ends after it, and finds nothing to close any more.
  @Override
  protected void disposeConnection(@Nullable SQLiteConnection used) {
    inUse.lock();
    try {
      user.set(connection, Thread.currentThread());
      super.disposeConnection(used);
    } finally {
      inUse.unlock();
    }
    if (used != null) {
      before.stop(true);
    }
  }

  @Override
  public SQLiteQueue join() throws InterruptedException {
    super.join();
    before.join();
    return this;
  }
}
