package org.waymark.engine;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A few threads for work that must not hold its caller: what takes too long is interrupted and given up. */
final class TimeLimit implements AutoCloseable {

    private static final int WAITING = 1_000;
    private static final int STACK = 4 * 1024 * 1024;

    private final ThreadPoolExecutor threads;

    TimeLimit(String name, int size) {
        this.threads =
                new ThreadPoolExecutor(size, size, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), work -> {
                    Thread thread = new Thread(null, work, name, STACK);
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /** Runs the work; empty where it took too long, failed, answered null, or too much is waiting already. */
    <T> Optional<T> within(Duration limit, Callable<T> work) {
        Future<T> answer = null;
        try {
            answer = threads.submit(work);
            return Optional.ofNullable(answer.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            answer.cancel(true);
            return Optional.empty();
        } catch (ExecutionException | RejectedExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    void later(Runnable work) {
        threads.submit(work);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
