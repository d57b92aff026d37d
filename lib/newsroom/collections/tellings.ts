import type { CollectionConfig, Field } from 'payload';
import { editors, nobody } from '../access';
import { label } from '../labels';
import { momentField } from '../moment-field';
import { channels, outcomes, reasons, tellingStates } from '../telling/outcomes';
import { retryAllEndpoint, retryEndpoint } from '../telling/retry-endpoints';

const moment = (name: string, vi: string, en: string): Field => ({
  name,
  type: 'date',
  label: label(vi, en),
  admin: { date: momentField },
});

/**
 * Whom the paper told of which change, when, and what they answered. Written by the newsroom's clock, read by editors,
 * swept after 30 days; an admin may have something sent once more.
 */
export const tellings: CollectionConfig = {
  slug: 'tellings',
  labels: {
    singular: label('Lần báo tin', 'Notice'),
    plural: label('Báo máy tìm kiếm', 'Search engine notices'),
  },
  admin: {
    useAsTitle: 'address',
    hideAPIURL: true,
    defaultColumns: ['address', 'channel', 'reason', 'state', 'triedAt', 'status', 'outcome', 'dueAt'],
    listSearchableFields: ['address'],
    group: label('Quản trị', 'Administration'),
    hidden: ({ user }) => user?.role === 'reporter',
    description: label(
      'Mỗi lần báo đăng, cập nhật, dời hay gỡ một trang, tòa soạn báo cho các nơi đã bật trong «Tờ báo → Nguồn tin và máy tìm kiếm». Danh sách giữ 30 ngày.',
      'Whenever a page comes out, is updated, moves or goes, those are told who are switched on in “The paper → Feeds and search engines”. The list goes back 30 days.',
    ),
    components: {
      beforeListTable: ['@/components/newsroom/tellings-retry#TellingsRetry'],
      edit: { beforeDocumentControls: ['@/components/newsroom/tellings-retry#TellingRetry'] },
    },
  },
  defaultSort: '-id',
  lockDocuments: false,
  access: { read: editors, create: nobody, update: nobody, delete: nobody },
  endpoints: [retryAllEndpoint, retryEndpoint],
  fields: [
    {
      name: 'address',
      type: 'text',
      required: true,
      label: label('Trang', 'Page'),
      admin: {
        description: label(
          'Với WebSub: ba nguồn tin (RSS, Atom, JSON) của trang này.',
          'With WebSub: the three feeds (RSS, Atom, JSON) of this page.',
        ),
      },
    },
    {
      name: 'channel',
      type: 'select',
      required: true,
      label: label('Báo cho', 'Told to'),
      options: [...channels],
    },
    { name: 'reason', type: 'select', required: true, label: label('Vì sao', 'Why'), options: [...reasons] },
    {
      name: 'article',
      type: 'relationship',
      relationTo: 'articles',
      index: true,
      label: label('Bài viết', 'Article'),
    },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'waiting',
      label: label('Tình trạng', 'State'),
      options: [...tellingStates],
    },
    {
      name: 'attempts',
      type: 'number',
      required: true,
      defaultValue: 0,
      label: label('Số lần thử', 'Attempts'),
    },
    moment('triedAt', 'Lần thử gần nhất', 'Last attempt'),
    { name: 'status', type: 'number', label: label('Mã trả lời', 'Status') },
    { name: 'outcome', type: 'select', label: label('Trả lời', 'Answer'), options: [...outcomes] },
    { name: 'answer', type: 'text', label: label('Nguyên văn trả lời', 'The answer as it came') },
    moment('dueAt', 'Lần thử tới', 'Next attempt'),
  ],
};
