/**
 * The searcher as a web page: {@link io.broadsheet.demo.web.WebServer} listens, {@code Guard} turns
 * away what breaks a limit, {@code Routes} finds who answers, and each page makes a view of records
 * that a template of {@code src/main/resources/web} shows. Templates escape all they are given.
 */
@NullMarked
package io.broadsheet.demo.web;

import org.jspecify.annotations.NullMarked;
