import Foundation
import HubSupport
import TerminalSupport
import Testing

/// A field officer at the real program, in the flat and back at the office, with a stick.
@Suite(.enabled(if: TmuxSession.isInstalled, "tmux is not installed"))
struct FieldOfficerTests {
    @Test func `F9 writes what is finished and reads what the office says`() throws {
        let laptop = try End("AST07")
        let office = try End("AST01")
        let stick = "\(laptop.folder)/stick"
        mkdir(stick, 0o700)
        try laptop.set("stick", ["to": "AST01", "folder": stick])
        try laptop.set("lang", "ru")
        try Trial.introduce(laptop, to: office, on: stick)
        try Trial.introduce(office, to: laptop, on: stick)
        let numbers = laptop.finish(1...2)
        let clerk = try TmuxSession(
            ["env", "HOME=\(laptop.folder)", product("saualnama"), "--config", laptop.config])
        try clerk.wait(for: "Не отправлено: 2", within: .seconds(30))
        try clerk.send(keys: "F9")
        try clerk.wait(for: "1  Записать на носитель")
        try clerk.type("1")
        try clerk.wait(for: "Записано на носитель: 2", within: .seconds(30))
        try office.ship("--stick", stick)
        try office.run("spool", "take", numbers[0])
        try office.run("spool", "return", numbers[0], "--reason", "Қол қойылмаған")
        try office.ship("--stick", stick)
        try clerk.send(keys: "F9")
        try clerk.type("2")
        try clerk.wait(for: "Отправлено: 2", within: .seconds(30))
        try clerk.send(keys: "Down")
        try clerk.wait(for: "Қол қойылмаған")
        #expect(laptop.names("cur") == [numbers[1]] && laptop.names("returned") == [numbers[0]])
        rename(stick, "\(stick).out")
        try clerk.send(keys: "F9")
        try clerk.type("1")
        try clerk.wait(for: "Записать на носитель или", within: .seconds(30))
    }
}
