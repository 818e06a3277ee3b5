package io.broadsheet;

import java.time.Duration;

/**
 * What a backup holds. Immutable.
 *
 * @param files how many files it consists of
 * @param bytes how large they are together
 * @param copiedFiles how many of them were copied; the others were there from an earlier backup
 * @param copiedBytes how large those are together
 * @param took how long it took
 */
public record BackupReport(
    int files, long bytes, int copiedFiles, long copiedBytes, Duration took) {}
