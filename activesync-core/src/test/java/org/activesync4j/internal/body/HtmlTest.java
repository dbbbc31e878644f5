package org.activesync4j.internal.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {

    static Stream<Arguments> readings() {
        return Stream.of(
                arguments("paragraphs stand apart", "<p>one</p><p>two</p>", "one\n\ntwo"),
                arguments("a line break ends the line", "one<br>two", "one\ntwo"),
                arguments("empty lines stay", "one<br><br><br>two", "one\n\n\ntwo"),
                arguments("blocks stand on lines of their own", "<div>one</div><div>two</div>", "one\ntwo"),
                arguments(
                        "blocks in blocks make no empty lines", "<div><div>one</div></div><div>two</div>", "one\ntwo"),
                arguments("white space is layout", "<p> one \n\t two </p>", "one two"),
                arguments("words of several elements stay apart", "<b>one</b> <i>two</i>", "one two"),
                arguments("a space that must not break is a space", "one&nbsp;&nbsp;two", "one  two"),
                arguments("entities are characters", "&lt;b&gt; &amp; &euro; &#x263a;", "<b> & € ☺"),
                arguments("preformatted text keeps its lines", "<pre>one\n  two</pre>", "one\n  two"),
                arguments("items of a list have bullets", "<ul><li>one<li>two</ul>", "* one\n* two"),
                arguments("items of an ordered list have numbers", "<ol><li>one<li>two</ol>", "1. one\n2. two"),
                arguments("numbers of lists do not mix", "<ol><li>a<ol><li>b</ol><li>c</ol>", "1. a\n\n1. b\n\n2. c"),
                arguments("an item without a list has a bullet", "<li>one", "* one"),
                arguments("cells of a row stand in line", "<table><tr><td>1<td>2<tr><td>3</table>", "1\t2\n3"),
                arguments("a quotation is marked", "a<blockquote>b<br>c</blockquote>d", "a\n\n> b\n> c\n\nd"),
                arguments(
                        "a link shows its address", "<a href='https://a.example/x'>x</a>.", "x <https://a.example/x>."),
                arguments("unless that is what it says", "<a href='https://a.example/'>a.example</a>", "a.example"),
                arguments("even of a mail", "<a href='mailto:a@b.example'>a@b.example</a>", "a@b.example"),
                arguments("a link without text is its address", "<a href='tel:+123'></a>", "tel:+123"),
                arguments("a link to a script is only its text", "<a href='javascript:alert(1)'>go</a>", "go"),
                arguments("a picture is what it shows", "<img src='cid:1' alt='a cat'>", "[a cat]"),
                arguments("a picture of nothing is nothing", "a<img src='cid:1'>b", "ab"),
                arguments("a rule is a line", "a<hr>b", "a\n----------\nb"),
                arguments("scripts and styles are left out", "<style>p{}</style>a<script>b()</script>", "a"),
                arguments("so is the title", "<head><title>t</title></head><body>a", "a"),
                arguments("and comments", "a<!-- b -->c", "ac"),
                arguments("what is not HTML is text", "1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
                arguments("nothing is nothing", "<html><body></body></html>", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readings")
    void htmlReadsAsText(String rule, String html, String text) {
        assertThat(Html.toText(html)).as(rule).isEqualTo(text.replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "one", "one\r\ntwo", "one\r\n\r\n\r\ntwo", "a:\r\n    more", "a  b   c", "1 < 2 & 3", "中文 😀"
            })
    void textThatBecameHtmlBecomesTheSameText(String text) {
        assertThat(Html.toText(Html.fromText(text))).isEqualTo(text);
    }

    @Test
    void textCannotBecomeMarkup() {
        assertThat(Html.fromText("<script>alert('&')</script>"))
                .contains("&lt;script&gt;alert('&amp;')&lt;/script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void eitherEndOfLineBreaksOnce() {
        assertThat(Html.fromText("a\r\nb\nc\rd")).contains("a<br>\r\nb<br>\r\nc<br>\r\nd");
    }

    @ParameterizedTest
    @Timeout(20)
    @ValueSource(
            strings = {
                "<div>",
                "<blockquote>",
                "<ol><li>",
                "<li>",
                "<table><tr><td>",
                "<a href='https://a.example'>x",
                "<pre>",
                "<b><i>",
                "<p><font color=red>"
            })
    void whateverIsNestedOrRepeatedIsReadInTime(String opening) {
        String html = opening.repeat(20_000) + "text";

        assertThat(Html.toText(html).contains("text")).isTrue();
    }
}
